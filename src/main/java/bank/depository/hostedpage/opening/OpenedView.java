package bank.depository.hostedpage.opening;

/**
 * The account that was opened; personal data masked.
 *
 * @param card empty where none is bound
 */
public record OpenedView(
    String number, String name, String card, String mobile, String returnUrl) {}
