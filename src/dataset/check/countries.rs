//! The 249 country codes of ISO 3166-1 alpha-2, as CLDR lists them (its additions, such as EU and XK, left out).

/// In alphabetical order.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ \
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO \
RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW \
TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Whether `code` is a code of ISO 3166-1, in upper case.
pub(super) fn is_country(code: &str) -> bool {
    code.len() == 2 && CODES.split(' ').any(|known| known == code)
}

/// The code that was probably meant: the same in upper case, or the official one for a usual one.
pub(super) fn country_meant(code: &str) -> Option<String> {
    let upper = code.trim().to_ascii_uppercase();
    match upper.as_str() {
        "UK" => Some("GB".to_owned()),
        "EL" => Some("GR".to_owned()),
        "USA" => Some("US".to_owned()),
        "VNM" => Some("VN".to_owned()),
        _ => is_country(&upper).then_some(upper),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_codes_are_in_upper_case() {
        assert_eq!(CODES.split(' ').count(), 249);
        assert!(CODES.split(' ').is_sorted());
        assert!(is_country("VN") && is_country("TW"));
        assert!(!is_country("vn") && !is_country("XX") && !is_country("D A"));
        for (written, meant) in [("uk", "GB"), ("EL", "GR"), ("usa", "US"), ("VNM", "VN"), (" fi", "FI")] {
            assert_eq!(country_meant(written).as_deref(), Some(meant), "{written}");
        }
        assert_eq!(country_meant("XX"), None);
    }
}
