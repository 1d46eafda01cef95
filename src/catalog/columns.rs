//! The columns of each table. `data/README.md` says what they mean.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A column of `facilities.csv`.
    "column of facilities.csv": pub enum FacilityColumn {
        /// Short unique name.
        Id = "id",
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant",
        /// Name in Simplified Chinese.
        NameZhHans = "name_zh_hans",
        /// Name in English.
        NameEn = "name_en",
        /// Kind of facility.
        Kind = "kind",
        /// City.
        City = "city",
        /// District.
        District = "district",
        /// Address in Chinese.
        AddressZh = "address_zh",
        /// Address in English.
        AddressEn = "address_en",
        /// Degrees north.
        Lat = "lat",
        /// Degrees east.
        Lon = "lon",
        /// Datum of the position.
        Datum = "datum",
        /// How well the position is known.
        PositionPrecision = "position_precision",
        /// Who runs it.
        Operator = "operator",
        /// Partner in Hong Kong.
        HkPartner = "hk_partner",
        /// Member of the scheme: yes or no.
        SchemeMember = "scheme_member",
        /// Place types under the scheme.
        SchemePlaceTypes = "scheme_place_types",
        /// When it joined the scheme.
        SchemeJoined = "scheme_joined",
        /// Beds in use.
        Beds = "beds",
        /// Official stars.
        StarRating = "star_rating",
        /// Year of the stars.
        StarYear = "star_year",
        /// Medical model.
        Medical = "medical",
        /// Currency of the fees.
        Currency = "currency",
        /// Bed fee.
        BedFee = "bed_fee",
        /// Care fee, independent.
        CareFeeIndependent = "care_fee_independent",
        /// Care fee, partial.
        CareFeePartial = "care_fee_partial",
        /// Care fee, full.
        CareFeeFull = "care_fee_full",
        /// Meals.
        MealFee = "meal_fee",
        /// One price for all.
        AllInFee = "all_in_fee",
        /// Deposits in words.
        Deposit = "deposit",
        /// Care levels served, when complete.
        CareLevels = "care_levels",
        /// Services offered.
        Services = "services",
        /// Services known to be absent.
        ServicesAbsent = "services_absent",
        /// Where it was read.
        SourceUrls = "source_urls",
        /// Date of the source.
        AsOf = "as_of",
        /// How far the fees can be trusted.
        FeeQuality = "fee_quality",
        /// Anything else.
        Notes = "notes",
    }
}

vocabulary! {
    /// A column of `districts.csv`.
    "column of districts.csv": pub enum DistrictColumn {
        /// Name in English.
        NameEn = "name_en",
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant",
        /// City.
        City = "city",
        /// Degrees north.
        Lat = "lat",
        /// Degrees east.
        Lon = "lon",
        /// Where it was read.
        SourceUrl = "source_url",
    }
}

vocabulary! {
    /// A column of `crossings.csv`.
    "column of crossings.csv": pub enum CrossingColumn {
        /// Short unique name.
        Id = "id",
        /// Name in English.
        NameEn = "name_en",
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant",
        /// Side of the first end.
        SideA = "side_a",
        /// Degrees north of the first end.
        LatA = "lat_a",
        /// Degrees east of the first end.
        LonA = "lon_a",
        /// Side of the second end.
        SideB = "side_b",
        /// Degrees north of the second end.
        LatB = "lat_b",
        /// Degrees east of the second end.
        LonB = "lon_b",
        /// Least minutes from end to end.
        MinutesLow = "minutes_low",
        /// Most minutes from end to end.
        MinutesHigh = "minutes_high",
        /// When it opens.
        Opens = "opens",
        /// When it closes.
        Closes = "closes",
        /// Open or closed.
        Status = "status",
        /// Modes of travel.
        Modes = "modes",
        /// Where it was read.
        SourceUrls = "source_urls",
        /// Date of the source.
        AsOf = "as_of",
        /// Where the minutes come from; the column may be left out.
        MinutesBasis = "minutes_basis",
        /// Name in Simplified Chinese; the column may be left out.
        NameZhHans = "name_zh_hans",
        /// Anything else; the column may be left out.
        Notes = "notes",
    }
}

vocabulary! {
    /// A column of `rates.csv`.
    "column of rates.csv": pub enum RateColumn {
        /// Currency.
        Currency = "currency",
        /// Hong Kong dollars for one unit.
        HkdPerUnit = "hkd_per_unit",
        /// Date of the rate.
        AsOf = "as_of",
        /// Where it was read.
        SourceUrl = "source_url",
    }
}

vocabulary! {
    /// A column of `policy.csv`.
    "column of policy.csv": pub enum PolicyColumn {
        /// Short name of the amount; may repeat with another date.
        Id = "id",
        /// Name in English.
        NameEn = "name_en",
        /// Name in Traditional Chinese.
        NameZhHant = "name_zh_hant",
        /// The amount.
        Amount = "amount",
        /// Its currency.
        Currency = "currency",
        /// Per month or per year.
        Period = "period",
        /// Where it was read.
        SourceUrl = "source_url",
        /// Date of the amount.
        AsOf = "as_of",
        /// Anything else.
        Notes = "notes",
    }
}
