//! The cities of the Greater Bay Area and the sides of its boundaries.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// One of the eleven cities of the Greater Bay Area.
    "city": pub enum City {
        /// 香港
        HongKong = "Hong Kong",
        /// 澳門
        Macao = "Macao",
        /// 廣州
        Guangzhou = "Guangzhou",
        /// 深圳
        Shenzhen = "Shenzhen",
        /// 珠海
        Zhuhai = "Zhuhai",
        /// 佛山
        Foshan = "Foshan",
        /// 惠州
        Huizhou = "Huizhou",
        /// 東莞
        Dongguan = "Dongguan",
        /// 中山
        Zhongshan = "Zhongshan",
        /// 江門
        Jiangmen = "Jiangmen",
        /// 肇慶
        Zhaoqing = "Zhaoqing",
    }
}

impl City {
    /// The side of the boundary the city is on.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::HongKong => Side::HongKong,
            Self::Macao => Side::Macao,
            _ => Side::Mainland,
        }
    }
}

vocabulary! {
    /// A side of a boundary: who lives on one needs a crossing to the others.
    "side": pub enum Side {
        /// Hong Kong.
        HongKong = "hong_kong",
        /// Macao.
        Macao = "macao",
        /// The nine mainland cities.
        Mainland = "mainland",
    }
}
