//! Words of the field that mean the same: other names, abbreviations and both languages. One of them is typed, and the data says
//! another one. A dataset adds to them by its glossary.
//!
//! A word that the data has in this sense is left as it is: only where a word is not in it, or its words never stand together in it,
//! is another one read in its place; or any, where nothing is found.

use super::function_words::is_free;
use super::index::Index;
use super::pieces::{Term, Word};
use super::query::Alternative;
use super::sound::stand_together;
use super::spelling::Typed;
use super::tokens::tokens;
use crate::dataset::Dataset;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Each line is one meaning, its parts between bars. What two meanings share is in neither.
const MEANINGS: &str = "\
biển đông | east sea | south china sea
biến đổi khí hậu | climate change | global warming | nóng lên toàn cầu | ấm lên toàn cầu | bđkh
bão | typhoon | hurricane | cyclone | bão nhiệt đới | tropical storm | tropical cyclone
covid-19 | coronavirus | corona | dịch covid | covid | sars-cov-2
trượt lở | sạt lở | sạt lở đất | trượt đất | lở đất | landslide | landslip | mudslide | sạt núi
dòng bùn đất, đá | debris flow | lũ bùn đá | lũ ống | mudflow | mudslide | bùn đá
lún | sụt lún | lún đất | lún sụt | land subsidence | subsidence | sinking land | sinking | đất lún | sụt đất
xâm nhập mặn | nhiễm mặn | saltwater intrusion | salinity intrusion | saline intrusion | hạn mặn | nước mặn | salinisation | salinization | salinity | ngập mặn | salt intrusion | mặn hóa
nước dưới đất | nước ngầm | groundwater | underground water
tầng chứa nước | aquifer
bổ sung nhân tạo | artificial recharge | aquifer recharge | managed recharge | bơm nước trở lại
đồng bằng sông cửu long | mekong delta | miền tây nam bộ | đbscl | dbscl
thành phố hồ chí minh | ho chi minh city | sài gòn | saigon | tphcm | tp hcm | tp hồ chí minh | hcmc
hà nội | ha noi | hanoi | tp hà nội | thủ đô | capital city
tây nguyên | central highlands | highlands | cao nguyên trung phần
nam trung bộ | south central | duyên hải miền trung | miền trung | central coast
miền núi | mountain areas | mountainous | vùng cao | uplands | highland areas
đông nam á | southeast asia | south east asia | đna
séc | czechia | tiệp khắc | czechoslovakia
hàn quốc | south korea | nam triều tiên | nam hàn
nga | russia | russian | moscow | liên xô | soviet union | ussr | cộng hòa liên bang nga
liên hợp quốc | united nations | liên hiệp quốc | lhq
hoa kỳ | united states | hợp chúng quốc | american | nước mỹ | washington
vương quốc anh | united kingdom | british | english | england | anh quốc | nước anh | london
bỉ | belgium | belgian | flemish | flanders | brussels
lào | laos | laotian | nước lào | vientiane | viêng chăn
campuchia | cambodia | cambodian | cao miên | khmer | phnom penh
italia | italy | italian | nước ý
ba lan | poland | polish | warsaw
séc | czechia | czech | cộng hòa séc
myanmar | burmese | burma
cuba | cuban
singapore | singaporean
hồng kông | hong kong | hongkong
seychelles | seychellois
đài loan | taiwan | taiwanese
đức | germany | german | tây đức | berlin
nhật bản | japan | japanese | tokyo | nippon
trung quốc | china | chinese | bắc kinh | beijing
pháp | france | french | paris
na uy | norway | norwegian | oslo
phần lan | finland | finnish | helsinki
hà lan | netherlands | dutch | holland
hàn quốc | korea | korean | seoul | rok
đan mạch | denmark | danish | copenhagen
thụy điển | sweden | swedish
úc | australia | australian | canberra | nước úc
ấn độ | india | indian | new delhi
bản ghi nhớ | memorandum of understanding | biên bản ghi nhớ | mou | biên bản thỏa thuận
ý định thư | letter of intent | thư bày tỏ ý định | loi
hiệp định | agreement | hiệp ước | treaty | accord | pact
thỏa thuận | agreement | arrangement | thỏa ước | cam kết
tuyên bố chung | joint statement | joint declaration | joint communique | thông cáo chung
đàm phán | negotiation | negotiating | thương lượng | thương thuyết
công ước | convention
nghị định thư | protocol
tài trợ | fund | kinh phí | grant | financing | funded | sponsor | money | tiền | hỗ trợ tài chính | funding
viện trợ | aid | foreign aid | assistance | hỗ trợ | oda
viện trợ không hoàn lại | grant aid | grant | non-refundable aid
hội nghị cấp cao | leaders meeting | summit | thượng đỉnh | hội nghị thượng đỉnh
đại hội đồng | general assembly
hội nghị các bên | conference of the parties | cop
khóa họp | session | kỳ họp | plenary | phiên toàn thể | hội nghị toàn thể
thường niên | annual | hằng năm | hàng năm | yearly
hội đồng | council | board | ban quản trị
đầu mối | focal point | contact point | cơ quan đầu mối
ban thư ký | secretariat
chủ tịch | chair | chairmanship | chairman | presidency
bộ trưởng | minister
thứ trưởng | vice minister | deputy minister
giám đốc | director | country director | trưởng đại diện
đoàn | delegation | phái đoàn
nhân sự | staffing | personnel | staff | cán bộ | nhân lực | human resources
trang web | website | web site | trang mạng | cổng thông tin | homepage
giải thưởng | award | prize
chứng nhận | certificate | certificates of recognition | giấy chứng nhận
góp ý | comment | feedback | cho ý kiến | ý kiến đóng góp
đề xuất | proposal | propose | kiến nghị
chiến lược | strategy | strategic plan
kế hoạch hành động | action plan | chương trình hành động | roadmap | lộ trình
nghị quyết | resolution
chỉ thị | directive
khí tượng thủy văn | hydrometeorology | kttv | khí tượng và thủy văn | hydro-meteorology
khí tượng | meteorological | weather | thời tiết | meteorology | met office | dự báo thời tiết
thời tiết nguy hiểm | severe weather | extreme weather | thời tiết cực đoan
dự báo | forecast | forecasting | prediction
sóng | wave | waves | sóng biển
dự báo biển | marine forecasting | ocean forecasting | dự báo sóng | dự báo hải văn
vệ tinh | satellite | satellites
khí tượng trên cao | upper-air | thám không | bóng thám không | radiosonde | cao không
trạm quan trắc | station | observatory | trạm đo
tài nguyên và môi trường | natural resources and environment | tnmt | tn&mt
bộ tài nguyên và môi trường | ministry of natural resources and environment | monre | btnmt
tài nguyên nước | water resources | tnn
đánh giá tác động môi trường | environmental impact assessment | environmental impact appraisal | eia | đtm | thẩm định môi trường
đánh giá môi trường chiến lược | strategic environmental assessment | đmc
khí nhà kính | greenhouse gas | ghg | knk | khí thải | carbon emissions | heat trapping gases | khí co2 | co2
phát thải | emission | xả thải
không phát thải | zero emission | net zero | phát thải ròng bằng không | trung hòa carbon | carbon neutral | không carbon | low carbon | phát thải thấp | không khí thải | zero carbon | decarbonisation
tín chỉ | crediting | tín chỉ carbon | carbon credit | carbon market | thị trường carbon | mua bán phát thải | emissions trading | offset
thích ứng | adaptation | chống chịu | resilience | ứng phó | adapt
giảm nhẹ | mitigation | giảm thiểu | reduce | reducing | cutting
rác thải nhựa | plastic waste | plastic pollution | ô nhiễm nhựa | plastic debris | nhựa đại dương | microplastics | vi nhựa | rác nhựa | ocean plastic | nhựa | plastics | túi nilon | marine plastic
rác thải biển | marine litter | marine debris | rác đại dương | rác biển | sea litter | ocean trash | trash in the sea | ocean rubbish | ocean garbage | sea trash
rác thải | waste | garbage | trash | rubbish | litter | rác | phế thải
đa dạng sinh học | biodiversity | biological diversity | đdsh | wildlife | species | động vật hoang dã | loài | động thực vật
bảo tồn thiên nhiên | nature conservation | bảo vệ thiên nhiên | conservation | bảo tồn
vườn di sản | heritage parks | vườn quốc gia | national parks | national park | khu bảo tồn | protected areas
hệ sinh thái | ecosystem | sinh thái
đất ngập nước | wetland | wetlands | đầm lầy | swamp | marsh | bãi bồi
chất thải nguy hại | hazardous waste | toxic waste | chất thải độc hại | rác thải nguy hại | waste exports | dangerous waste | rác độc hại
chất lượng không khí | air quality | air pollution | ô nhiễm không khí | khói bụi | smog | pm2.5 | bụi mịn | không khí ô nhiễm | dirty air | fine dust
không khí sạch | clean air
lắng đọng axit | acid deposition | mưa axit | acid rain
công ước đa dạng sinh học | biodiversity convention | convention on biological diversity
công ước khí hậu | climate convention | unfccc
công ước vienna | vienna convention | ozone convention
công ước ramsar | ramsar convention | wetland convention
tầng ô-dôn | tầng ôzôn | ozone layer | tầng ozon | tầng ozone | lỗ thủng tầng ozon | ozone hole | ôzôn | ozone
chất ô nhiễm hữu cơ khó phân hủy | persistent organic pollutants | hóa chất bền | hóa chất độc hại | dioxin | toxic chemicals | ddt | pcb
hóa chất | chemicals | chemical
cảnh báo sớm | early warning | cảnh báo thiên tai | báo động sớm | alert system | warning system
thiên tai | natural disaster | disaster | thảm họa | calamity | natural hazards | thảm họa thiên nhiên
đa thiên tai | multi-hazard | đa tai biến
lũ quét | flash flood | lũ ống
lũ | flood | lụt | lũ lụt | flooding | ngập lụt | ngập úng | inundation
xả nước | water release | xả lũ | dam release | discharge | xả hồ chứa | water releases
hạn hán | drought | khô hạn | dry spell | thiếu nước
tai biến địa chất | geohazard | geological hazard | geological hazards | động đất | earthquake | địa chấn | seismic | núi lửa
khoáng sản | minerals | mining | khai khoáng | mỏ | quặng | ores | mineral resources
vật liệu xây dựng | construction materials | building materials | cát sỏi | sand and gravel
địa chất | geology | geological
thủy điện | hydropower | đập thủy điện | dam | hydroelectric | hydroelectricity | đập | đập nước | nhà máy thủy điện | hydro dam | hydroelectric dams
dòng chính | mainstream | main stem
sông mê công | mekong river | mê kông | sông mê kông | cửu long giang
lan thương | lancang | lan thương giang
viễn thám | remote sensing | ảnh vệ tinh | satellite imagery | satellite images
số liệu | data | dữ liệu | information | thông tin
chia sẻ số liệu | data sharing | chia sẻ dữ liệu | trao đổi số liệu | exchange of data | data exchange | trao đổi dữ liệu | sharing data
thủy văn | hydrological | hydrology
chất lượng nước | water quality | ô nhiễm nước | water pollution | nước sạch | clean water
sông hồng | red river
bản đồ | mapping | map | cartography
thông tin địa lý | geographic information | gis
thông tin không gian địa lý | geospatial information
đất đai | land | ruộng đất
giá đất | land price | định giá đất | land valuation | land value | giá nhà đất | bất động sản | real estate prices | property prices | real estate | property value
quản lý đất đai | land management | land administration | địa chính | cadastre | cadastral
kinh tế biển xanh | blue economy | kinh tế xanh lam | kinh tế biển | ocean economy | marine economy
kinh tế xanh | green economy | tăng trưởng xanh | green growth
biển và hải đảo | seas and islands | biển đảo | maritime
đại dương | ocean | oceans
luật biển | law of the sea
lâm nghiệp | forestry | rừng | forest | trồng rừng | deforestation | phá rừng | woodland
nông nghiệp | agriculture | farming | agricultural | nông thôn | canh tác | crops
thủy lợi | irrigation | tưới tiêu
thành phố bền vững | sustainable cities | đô thị bền vững | green city | thành phố xanh | green cities | eco-city
đô thị | urban | city | cities | thành thị | thành phố
kinh tế tuần hoàn | circular economy
vùng biên giới | border area | vùng biên | border region
đóng góp do quốc gia tự quyết định | nationally determined contribution | ndc
hội thảo | workshop | seminar | tọa đàm | symposium
hội nghị | conference | meeting
cuộc họp | meeting | phiên họp | khóa họp | session
nhóm công tác | working group | tổ công tác | task force
đào tạo | training | tập huấn | bồi dưỡng | capacity building | nâng cao năng lực | tăng cường năng lực | học bổng | scholarship | course | khóa học
đại học | university | trường đại học | college
nghiên cứu | research | study | đề tài | nghiên cứu khoa học | studies
nghiên cứu chung | joint study | joint research
đại dịch | pandemic | dịch bệnh | epidemic
đồng bằng | delta | châu thổ
ven biển | coastal | coast | bờ biển | duyên hải
biên giới | border | vùng biên | frontier | biên cương
xuyên biên giới | transboundary | cross-border
quan trắc | monitoring | observation | giám sát
thành phố | city | tp
hợp tác quốc tế | international cooperation | htqt | đối ngoại | external relations | foreign affairs
quốc gia | national | qg
";

/// The alternatives of a query with one of its words read as another one of the same meaning; none where it has no such word.
pub(super) fn read(index: &Index, dataset: &Dataset, alternative: &Alternative, any: bool) -> Vec<Alternative> {
    let words: Vec<(usize, &Word)> = alternative
        .terms
        .iter()
        .enumerate()
        .filter(|(_, term)| is_free(term))
        .flat_map(|(at, term)| term.words.iter().map(move |word| (at, word)))
        .collect();
    let own = Meanings::own(dataset);
    let longest = words.len().min(MOST_WORDS);
    let runs = (1..=longest).rev().flat_map(|length| (0..=words.len() - length).map(move |start| (start, length)));
    for (start, length) in runs {
        let run = words.get(start..start + length).unwrap_or_default();
        let mut others = own.others(run);
        others.extend(Meanings::general().others(run));
        if others.is_empty() || (!any && !is_strange(index, run)) {
            continue;
        }
        let meanings = others.into_iter().filter(|other| is_in(index, other));
        let mut meanings: Vec<Alternative> =
            meanings.filter_map(|other| replaced(alternative, run, &other)).take(MOST_MEANINGS).collect();
        if let [first, ..] = meanings.as_slice()
            && !any
            && let also = read(index, dataset, first, any)
            && !also.is_empty()
        {
            // Another word that the data does not have: with the first of what this one means.
            meanings = also;
        }
        if !meanings.is_empty() {
            return meanings;
        }
    }
    Vec::new()
}

/// Each meaning is a search of its own.
const MOST_MEANINGS: usize = 6;

/// The longest name that is looked up.
const MOST_WORDS: usize = 6;

/// Meanings, to be looked up by the letters of any of their names.
#[derive(Default)]
struct Meanings {
    lines: Vec<Vec<Vec<Word>>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Meanings {
    /// The table of the field, read once.
    fn general() -> &'static Self {
        static GENERAL: LazyLock<Meanings> = LazyLock::new(|| {
            let mut meanings = Meanings::default();
            MEANINGS.lines().for_each(|line| meanings.add(line.split('|')));
            meanings
        });
        &GENERAL
    }

    /// What a dataset adds.
    fn own(dataset: &Dataset) -> Self {
        let mut meanings = Self::default();
        for term in &dataset.glossary {
            let names = term.term.sides().map(|(_, side)| &**side);
            meanings.add(names.chain(term.also.iter().chain(&term.acronyms).map(|name| &**name)));
        }
        meanings
    }

    fn add<'n>(&mut self, names: impl Iterator<Item = &'n str>) {
        let line = self.lines.len();
        let said =
            |name: &str| -> Vec<Word> { tokens(name).filter_map(|range| name.get(range)).map(Word::new).collect() };
        let names: Vec<Vec<Word>> = names.map(said).filter(|name| !name.is_empty()).collect();
        for name in &names {
            let forms = name.last().map_or(&[][..], |word| &word.forms);
            let last = name.last().map_or("", |word| word.typed.folded.as_str());
            for last in std::iter::once(last).chain(forms.iter().map(String::as_str)) {
                let before = name.iter().take(name.len() - 1).map(|word| word.typed.folded.as_str());
                let key = before.chain([last]).collect::<Vec<_>>().join(" ");
                self.by_name.entry(key).or_default().push(line);
            }
        }
        self.lines.push(names);
    }

    /// What else the words mean, each as its words.
    fn others(&self, run: &[(usize, &Word)]) -> Vec<Vec<Word>> {
        let key = run.iter().map(|(_, word)| word.typed.folded.as_str()).collect::<Vec<_>>().join(" ");
        let lines = self.by_name.get(&key).into_iter().flatten().filter_map(|line| self.lines.get(*line));
        let is_typed = |name: &&Vec<Word>| {
            name.len() == run.len()
                && run.iter().zip(*name).all(|((_, typed), word)| {
                    let typed = &typed.typed;
                    (typed.folded == word.typed.folded || word.forms.contains(&typed.folded))
                        && (!typed.has_marks() || typed.compare(word.typed.as_typed()).same_word())
                })
        };
        let lines = lines.filter(|names| names.iter().any(|name| is_typed(&name)));
        lines.flat_map(|names| names.iter().filter(|name| !is_typed(name))).cloned().collect()
    }
}

/// Whether a word of these is not in the data, or two of them never stand together in it.
fn is_strange(index: &Index, run: &[(usize, &Word)]) -> bool {
    let is_unknown = |word: &Word| index.vocabulary.exactly(&word.typed.folded).is_empty();
    let typed: Vec<&Typed> = run.iter().map(|(_, word)| &word.typed).collect();
    run.iter().any(|(_, word)| is_unknown(word)) || (run.len() > 1 && !stand_together(index, &typed))
}

/// Whether the data has these words one after the other.
fn is_in(index: &Index, name: &[Word]) -> bool {
    let typed: Vec<&Typed> = name.iter().map(|word| &word.typed).collect();
    name.iter().all(|word| !index.vocabulary.exactly(&word.typed.folded).is_empty()) && stand_together(index, &typed)
}

/// The alternative with a phrase in the place of some words.
fn replaced(alternative: &Alternative, run: &[(usize, &Word)], other: &[Word]) -> Option<Alternative> {
    let (first, _) = *run.first()?;
    let mut read = Alternative { terms: Vec::new(), ..alternative.clone() };
    for (at, term) in alternative.terms.iter().enumerate() {
        let is_replaced = |word: &Word| run.iter().any(|(of, replaced)| *of == at && std::ptr::eq(*replaced, word));
        if at == first {
            read.terms.push(Term { words: other.to_vec(), open: false, ..term.clone() });
        }
        let words: Vec<Word> = term.words.iter().filter(|word| !is_replaced(word)).cloned().collect();
        if !words.is_empty() {
            read.terms.push(Term { words, ..term.clone() });
        }
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{BUILTIN, load};
    use crate::search::Query;

    fn meanings(text: &str) -> Vec<String> {
        let dataset = load(BUILTIN).expect("the built-in data is sound").dataset;
        let index = Index::build(&dataset);
        let query = Query::parse(text, &dataset);
        let words = |each: &Alternative| {
            let words = each.terms.iter().flat_map(|term| &term.words);
            words.map(|word| word.typed.as_typed().to_owned()).collect::<Vec<_>>().join(" ")
        };
        query
            .alternatives
            .iter()
            .flat_map(|each| read(&index, &dataset, each, false))
            .map(|each| words(&each))
            .collect()
    }

    #[test]
    fn a_word_that_the_data_does_not_have_is_read_as_one_that_it_has() {
        for (text, meant) in [
            ("hurricane", "typhoon"),
            ("global warming", "climate change"),
            ("sạt lở đất miền núi", "trượt lở miền núi"),
            ("nam trieu tien", "hàn quốc"),
            ("south china sea", "biển đông"),
            ("TP Hồ Chí Minh", "thành phố hồ chí minh"),
        ] {
            assert!(meanings(text).iter().any(|read| read == meant), "{text}: {:?}", meanings(text));
        }
    }

    #[test]
    fn a_word_that_the_data_has_stays() {
        for text in ["typhoon", "climate change", "khí tượng thủy văn", "xyzzy"] {
            assert!(meanings(text).is_empty(), "{text}: {:?}", meanings(text));
        }
    }
}
