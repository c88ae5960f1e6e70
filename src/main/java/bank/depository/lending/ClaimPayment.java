package bank.depository.lending;

import bank.depository.shared.Money;

/** What one claim receives of an instalment. */
public record ClaimPayment(OpenClaim claim, Money principal, Money interest) {}
