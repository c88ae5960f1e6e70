package bank.depository.hostedpage.particulars;

/** The form for the new number, with the one on file masked. */
public record MobileNumberView(String present, String mobile, String returnUrl) {}
