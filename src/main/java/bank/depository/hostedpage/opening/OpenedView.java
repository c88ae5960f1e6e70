package bank.depository.hostedpage.opening;

/** The account that was opened; personal data masked. */
public record OpenedView(
    String number, String name, String card, String mobile, String returnUrl) {}
