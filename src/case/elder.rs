//! The person who will live there.

use crate::facility::{CareLevel, Service};
use crate::place::Side;
use crate::units::{Bounds, Quantity, Unit};
use crate::vocabulary::{WordSet, vocabulary};

vocabulary! {
    /// A circumstance that a scheme asks about.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::{Case, Circumstance};
    /// use silverbay::facility::CareLevel;
    /// use silverbay::units::HkdPerMonth;
    ///
    /// let case = Case::for_elder("Mrs Chan", CareLevel::Severe, HkdPerMonth::new(8000.0)?)
    ///     .circumstances([Circumstance::Dementia])
    ///     .build()?;
    /// assert!(case.elder().circumstances.contains(Circumstance::Dementia));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[non_exhaustive]
    "circumstance": pub enum Circumstance {
        /// A need for residential care is proven before the age of 65.
        ProvenNeed = "proven_need",
        /// Under a guardianship order with the Director of Social Welfare as
        /// guardian.
        PublicGuardianship = "public_guardianship",
        /// Needs a social worker as appointee for social security payments.
        WelfareAppointee = "welfare_appointee",
        /// In regular psychiatric follow-up.
        PsychiatricFollowUp = "psychiatric_follow_up",
        /// Has dementia.
        Dementia = "dementia",
        /// Needs renal dialysis.
        RenalDialysis = "renal_dialysis",
    }
}

/// One elder.
///
/// # Example
///
/// ```
/// use silverbay::case::{Case, Circumstance};
/// use silverbay::facility::{CareLevel, Service};
/// use silverbay::units::HkdPerMonth;
///
/// let case = Case::for_elder("Mr Wong", CareLevel::Severe, HkdPerMonth::new(8000.0)?)
///     .circumstances([Circumstance::RenalDialysis])
///     .build()?;
/// // Whoever needs dialysis needs a home that offers it.
/// assert!(case.elder().required().contains(Service::Dialysis));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elder {
    /// Age in years, where stated.
    pub age: Option<u8>,
    /// The level of care needed now.
    pub care_level: CareLevel,
    /// Services without which a home will not do.
    pub needs: WordSet<Service>,
    /// Services that would be good to have.
    pub wishes: WordSet<Service>,
    /// What a scheme asks about.
    pub circumstances: WordSet<Circumstance>,
    /// The side whose resident the elder is.
    pub resident_of: Side,
}

impl Elder {
    /// The services that every facility is asked for: the needs, and dialysis for an elder
    /// on dialysis.
    #[must_use]
    pub fn required(&self) -> WordSet<Service> {
        let mut required = self.needs;
        if self.circumstances.contains(Circumstance::RenalDialysis) {
            required.insert(Service::Dialysis);
        }
        required
    }
}

impl Elder {
    /// The range of the age.
    ///
    /// # Example
    ///
    /// ```
    /// use silverbay::case::{Case, Elder};
    /// use silverbay::facility::CareLevel;
    /// use silverbay::units::HkdPerMonth;
    ///
    /// // A form refuses what the case would refuse.
    /// assert!(Elder::AGE.check(78.0).is_ok());
    /// assert!(Elder::AGE.check(780.0).is_err());
    /// let case = Case::for_elder("Mrs Chan", CareLevel::Mild, HkdPerMonth::new(9000.0)?);
    /// assert!(case.aged(200).build().is_err());
    /// # Ok::<(), silverbay::units::OutOfRange>(())
    /// ```
    pub const AGE: Bounds = Bounds::new(Quantity::Age, Unit::YearsOfAge, 0.0, 130.0);
}
