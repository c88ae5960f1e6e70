package bank.depository.hostedpage.opening;

/** An opening that ended without an account. */
public record EndedView(String returnUrl) {}
