//! The closed vocabularies of kinds, medical models and services.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What kind of place a facility is.
    #[non_exhaustive]
    "kind of facility": pub enum Kind {
        /// An elderly care home 安老院／養老院.
        CareHome = "care_home",
        /// An integrated medical-nursing facility 醫養結合機構.
        Integrated = "integrated",
        /// A nursing hospital 護理院.
        NursingHospital = "nursing_hospital",
        /// A rehabilitation hospital 康復醫院.
        RehabilitationHospital = "rehabilitation_hospital",
        /// A service centre without residents; never ranked.
        ServiceCentre = "service_centre",
    }
}

vocabulary! {
    /// Whether people can move in.
    "status of a facility": pub enum FacilityStatus {
        /// In operation.
        Open = "open",
        /// Announced or under construction.
        Planned = "planned",
        /// No longer in operation.
        Closed = "closed",
    }
}

vocabulary! {
    /// How residents get to a doctor: the medical model.
    #[non_exhaustive]
    "medical model": pub enum Medical {
        /// The facility is a hospital or is run by one.
        HospitalRun = "hospital_run",
        /// A hospital of its own inside.
        InHouseHospital = "in_house_hospital",
        /// A hospital on the same site.
        CoLocatedHospital = "co_located_hospital",
        /// A clinic of its own inside.
        InHouseClinic = "in_house_clinic",
        /// An agreement with a hospital elsewhere.
        ContractedHospital = "contracted_hospital",
        /// Doctors or nurses who are there all day.
        ResidentClinician = "resident_clinician",
        /// Doctors or nurses who come at times.
        VisitingClinician = "visiting_clinician",
        /// None.
        None = "none",
        /// The home calls itself integrated and says no more.
        Stated = "stated",
    }
}

vocabulary! {
    /// A service that a facility offers, is known not to offer, or leaves open.
    #[non_exhaustive]
    "service": pub enum Service {
        /// Rehabilitation 康復.
        Rehabilitation = "rehabilitation",
        /// Physiotherapy 物理治療.
        Physiotherapy = "physiotherapy",
        /// Traditional Chinese medicine 中醫.
        Tcm = "tcm",
        /// Care of people with dementia 失智／認知障礙照護.
        Dementia = "dementia",
        /// Care after a stroke 中風照護.
        Stroke = "stroke",
        /// Hospice and palliative care 安寧療護.
        Hospice = "hospice",
        /// Tube feeding 鼻飼.
        TubeFeeding = "tube_feeding",
        /// Oxygen 供氧.
        Oxygen = "oxygen",
        /// Care of pressure sores and other wounds 壓瘡及傷口護理.
        WoundCare = "wound_care",
        /// Renal dialysis 透析.
        Dialysis = "dialysis",
        /// Outpatient clinic 門診.
        Outpatient = "outpatient",
        /// Inpatient wards 住院.
        Inpatient = "inpatient",
        /// Doctors over a distance 遠程醫療.
        Telemedicine = "telemedicine",
        /// Counselling 心理輔導.
        Counselling = "counselling",
        /// Nursing care 專業護理.
        NursingCare = "nursing_care",
        /// Full nursing care 全護理.
        FullNursingCare = "full_nursing_care",
        /// High care 高度照顧.
        HighCare = "high_care",
        /// Apartments for the independent 獨立生活.
        IndependentLiving = "independent_living",
        /// Assisted living 協助生活.
        AssistedLiving = "assisted_living",
        /// Day care 日間照料.
        DayCare = "day_care",
        /// Short stays 短期入住.
        ShortStay = "short_stay",
        /// A trial stay before moving in 試住.
        TrialStay = "trial_stay",
        /// A zone for Hong Kong and Macao residents 港澳專區.
        HkMacaoZone = "hk_macao_zone",
        /// Staff who speak Cantonese 粵語服務.
        Cantonese = "cantonese",
        /// Company on the way to a hospital or home 陪同外出.
        Escort = "escort",
        /// Courses 學習.
        Learning = "learning",
        /// Advice on the schemes in Guangdong 廣東計劃諮詢.
        GuangdongSchemeAdvice = "guangdong_scheme_advice",
        /// Legal advice 法律諮詢.
        LegalAdvice = "legal_advice",
        /// Health advice 健康諮詢.
        HealthAdvice = "health_advice",
        /// Referral to other services 轉介.
        Referral = "referral",
    }
}
