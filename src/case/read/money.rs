//! `money` of a case file: the budget's cap, who pays, and the rates.

use crate::case::spec::{MoneySpec, keys};
use crate::case::{CaseBuilder, Funding, FundingKind};
use crate::catalog::{Context, PORTABLE_CSSA, Period};
use crate::problem::{ProblemKind, Wanted};
use crate::section::Section;
use crate::units::{Currency, ExchangeRate, HkdPerMonth};
use crate::vocabulary::Word;

/// A Hong Kong dollar is worth itself; the rates of all other currencies may be stated.
const RATES: &[&str] = match (Currency::ALL, Currency::CODES) {
    ([Currency::Hkd, ..], [_, foreign @ ..]) => foreign,
    _ => panic!("the Hong Kong dollar comes first"),
};

/// HKD a month from which a budget is plausible where the elder pays.
const LEAST_BUDGET: f64 = 100.0;

/// Reads everything but the budget, with which the builder begins.
pub(super) fn read(
    section: &mut Section<'_, '_, '_>,
    budget: Option<HkdPerMonth>,
    mut builder: CaseBuilder,
    context: &Context,
) -> CaseBuilder {
    section.allow(keys::<MoneySpec>());
    let portable = section.quantity("portable_cssa_hkd", HkdPerMonth::new);
    let funding = section.parsed("funding").unwrap_or(FundingKind::SelfFunded);
    if let Some(budget) = budget.filter(|_| funding != FundingKind::SchemePlace) {
        ask_of_budget(section, budget);
    }
    match funding {
        FundingKind::SelfFunded => {}
        FundingKind::SchemePlace => builder = builder.funded(Funding::SchemePlace),
        FundingKind::PortableCssa => match portable.or_else(|| portable_cssa(context)) {
            Some(amount) => builder = builder.funded(Funding::PortableCssa(amount)),
            None => section.missing("portable_cssa_hkd", Wanted::PortableCssa),
        },
    }
    if let Some(cap) = section.quantity("cap_hkd", HkdPerMonth::new) {
        builder = builder.costing_at_most(cap);
    }
    if let Some(mut rates) = section.section("hkd_per_unit") {
        rates.allow(RATES);
        for currency in Currency::ALL
            .iter()
            .filter(|one| RATES.contains(&one.code()))
        {
            if let Some(rate) = rates.quantity(currency.code(), ExchangeRate::new) {
                builder = builder.at_rate(*currency, rate);
            }
        }
    }
    builder
}

/// Asks about a budget that no home can be had for.
fn ask_of_budget(section: &mut Section<'_, '_, '_>, budget: HkdPerMonth) {
    let hkd = budget.get();
    let span = section.place_of("budget_hkd");
    if let Some(span) = span.filter(|_| hkd > 0.0 && hkd < LEAST_BUDGET) {
        section.report("budget_hkd", span, ProblemKind::ImplausibleBudget { hkd });
    }
}

fn portable_cssa(context: &Context) -> Option<HkdPerMonth> {
    let policy = context.policy(PORTABLE_CSSA)?;
    let fits = policy.period == Period::Month && policy.amount.currency == Currency::Hkd;
    HkdPerMonth::new(policy.amount.amount.units())
        .ok()
        .filter(|_| fits)
}
