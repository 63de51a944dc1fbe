//! The controlled words in Vietnamese.

use crate::lang::vocabulary::{
    ChangeKindLabel, DateRoleLabel, EventFormatLabel, FrameworkTypeLabel, InstrumentLabel, InverseLabel, KindLabel,
    MoneyDirectionLabel, MoneyFormLabel, MoneyStateLabel, PartnerRoleLabel, RelationLabel, RenewalModeLabel, SideLabel,
    StatusBasisLabel, StatusLabel,
};

/// What a record is.
pub(in crate::lang) const fn kind(label: KindLabel) -> &'static str {
    match label {
        KindLabel::Agreement => "thỏa thuận",
        KindLabel::LetterOfIntent => "ý định thư",
        KindLabel::Negotiation => "đàm phán",
        KindLabel::Project => "dự án",
        KindLabel::Research => "nghiên cứu",
        KindLabel::Training => "đào tạo",
        KindLabel::Activity => "hoạt động",
        KindLabel::Meeting => "hội nghị, cuộc họp",
        KindLabel::Plan => "kế hoạch",
        KindLabel::Policy => "chính sách",
        KindLabel::Report => "báo cáo",
        KindLabel::Statement => "tuyên bố",
        KindLabel::Role => "vai trò",
    }
}

/// Where a record stands.
pub(in crate::lang) const fn status(label: StatusLabel) -> &'static str {
    match label {
        StatusLabel::Implementation => "đang thực hiện",
        StatusLabel::Finalisation => "đang kết thúc",
        StatusLabel::InForce => "có hiệu lực",
        StatusLabel::Signed => "đã ký",
        StatusLabel::Initialled => "đã ký tắt",
        StatusLabel::Negotiating => "đang đàm phán",
        StatusLabel::Proposed => "đề xuất ký",
        StatusLabel::Pipeline => "đang chuẩn bị",
        StatusLabel::Suspended => "tạm dừng",
        StatusLabel::Closed => "đã kết thúc",
        StatusLabel::Expired => "hết hiệu lực",
        StatusLabel::Terminated => "đã chấm dứt",
        StatusLabel::Cancelled => "đã hủy",
        StatusLabel::Unknown => "chưa rõ",
    }
}

/// Whether the source says the status.
pub(in crate::lang) const fn status_basis(label: StatusBasisLabel) -> &'static str {
    match label {
        StatusBasisLabel::Stated => "nguồn nêu rõ",
        StatusBasisLabel::Inferred => "suy ra từ cách viết",
    }
}

/// The kind of an agreement.
pub(in crate::lang) const fn instrument(label: InstrumentLabel) -> &'static str {
    match label {
        InstrumentLabel::Treaty => "điều ước quốc tế",
        InstrumentLabel::InternationalAgreement => "thỏa thuận quốc tế",
        InstrumentLabel::FinancingAgreement => "thỏa thuận tài trợ, vay",
        InstrumentLabel::Unknown => "chưa rõ loại",
    }
}

/// What a date is the date of.
pub(in crate::lang) const fn date_role(label: DateRoleLabel) -> &'static str {
    match label {
        DateRoleLabel::Signed => "ký",
        DateRoleLabel::InForce => "có hiệu lực",
        DateRoleLabel::Start => "bắt đầu",
        DateRoleLabel::PlannedStart => "dự kiến bắt đầu",
        DateRoleLabel::Period => "giai đoạn",
        DateRoleLabel::Event => "diễn ra",
        DateRoleLabel::PlannedEnd => "dự kiến kết thúc",
        DateRoleLabel::End => "kết thúc",
        DateRoleLabel::Expires => "hết hạn",
        DateRoleLabel::Reported => "kỳ báo cáo",
        DateRoleLabel::Issued => "ban hành",
        DateRoleLabel::PlannedEvent => "dự kiến diễn ra",
        DateRoleLabel::Ratified => "phê chuẩn",
        DateRoleLabel::Acceded => "gia nhập",
        DateRoleLabel::Accepted => "chấp thuận",
        DateRoleLabel::Approved => "phê duyệt",
        DateRoleLabel::Withdrawn => "rút khỏi",
        DateRoleLabel::Renewed => "gia hạn",
    }
}

/// What a framework is.
pub(in crate::lang) const fn framework_type(label: FrameworkTypeLabel) -> &'static str {
    match label {
        FrameworkTypeLabel::Convention => "công ước",
        FrameworkTypeLabel::DevelopmentBank => "ngân hàng phát triển",
        FrameworkTypeLabel::UnAgency => "cơ quan Liên hợp quốc",
        FrameworkTypeLabel::Fund => "quỹ",
        FrameworkTypeLabel::RegionalBody => "tổ chức khu vực",
        FrameworkTypeLabel::RiverCommission => "ủy hội sông",
        FrameworkTypeLabel::IntergovernmentalBody => "tổ chức liên chính phủ",
        FrameworkTypeLabel::Network => "mạng lưới",
        FrameworkTypeLabel::Ngo => "tổ chức phi chính phủ",
        FrameworkTypeLabel::Forum => "diễn đàn",
        FrameworkTypeLabel::Partnership => "quan hệ đối tác",
        FrameworkTypeLabel::Programme => "chương trình",
        FrameworkTypeLabel::Other => "khác",
    }
}

/// Which way money flows.
pub(in crate::lang) const fn money_direction(label: MoneyDirectionLabel) -> &'static str {
    match label {
        MoneyDirectionLabel::Incoming => "vào",
        MoneyDirectionLabel::Outgoing => "ra",
    }
}

/// How far money has come.
pub(in crate::lang) const fn money_state(label: MoneyStateLabel) -> &'static str {
    match label {
        MoneyStateLabel::Sought => "đang vận động",
        MoneyStateLabel::Agreed => "đã thống nhất",
        MoneyStateLabel::Unknown => "chưa rõ",
    }
}

/// In which form money comes.
pub(in crate::lang) const fn money_form(label: MoneyFormLabel) -> &'static str {
    match label {
        MoneyFormLabel::Grant => "viện trợ không hoàn lại",
        MoneyFormLabel::Loan => "vốn vay",
        MoneyFormLabel::TechnicalAssistance => "hỗ trợ kỹ thuật",
        MoneyFormLabel::Mixed => "hỗn hợp",
        MoneyFormLabel::Unknown => "chưa rõ hình thức",
    }
}

/// How an event was held.
pub(in crate::lang) const fn event_format(label: EventFormatLabel) -> &'static str {
    match label {
        EventFormatLabel::InPerson => "trực tiếp",
        EventFormatLabel::Online => "trực tuyến",
        EventFormatLabel::Hybrid => "trực tiếp và trực tuyến",
        EventFormatLabel::Unknown => "chưa rõ hình thức",
    }
}

/// Whose person somebody is.
pub(in crate::lang) const fn side(label: SideLabel) -> &'static str {
    match label {
        SideLabel::Home => "phía nhà",
        SideLabel::Counterpart => "phía đối tác",
    }
}

/// How an agreement is renewed.
pub(in crate::lang) const fn renewal_mode(label: RenewalModeLabel) -> &'static str {
    match label {
        RenewalModeLabel::Automatic => "tự động gia hạn",
        RenewalModeLabel::ByAgreement => "gia hạn theo thỏa thuận",
        RenewalModeLabel::Unlimited => "không thời hạn",
        RenewalModeLabel::UnderWay => "đang làm thủ tục gia hạn",
    }
}

/// How a record stands to another one.
pub(in crate::lang) const fn relation(label: RelationLabel) -> &'static str {
    match label {
        RelationLabel::CarriesOut => "thực hiện",
        RelationLabel::Follows => "tiếp nối",
        RelationLabel::Amends => "sửa đổi",
        RelationLabel::Supersedes => "thay thế",
        RelationLabel::Related => "liên quan đến",
    }
}

/// The same, seen from the other record.
pub(in crate::lang) const fn inverse(label: InverseLabel) -> &'static str {
    match label {
        InverseLabel::CarriedOutBy => "được thực hiện bởi",
        InverseLabel::FollowedBy => "được tiếp nối bởi",
        InverseLabel::AmendedBy => "được sửa đổi bởi",
        InverseLabel::SupersededBy => "được thay thế bởi",
        InverseLabel::Related => "liên quan đến",
    }
}

/// What a source calls a partner.
pub(in crate::lang) const fn partner_role(label: PartnerRoleLabel) -> &'static str {
    match label {
        PartnerRoleLabel::Main => "đối tác chính",
        PartnerRoleLabel::NewPotential => "đối tác mới, tiềm năng",
    }
}

/// What became of an item.
pub(in crate::lang) const fn change_kind(label: ChangeKindLabel) -> &'static str {
    match label {
        ChangeKindLabel::Added => "mới",
        ChangeKindLabel::Changed => "thay đổi",
        ChangeKindLabel::Finished => "kết thúc",
        ChangeKindLabel::Removed => "không còn",
    }
}
