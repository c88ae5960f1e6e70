package bank.depository.hostedpage.secret;

/**
 * The form on which a customer says who they are; what is on file masked.
 *
 * @param cardMask the bound card; empty where there is none
 * @param byReview whether papers prove it and no card is asked for
 */
public record ResetIdentityView(
    String name,
    String mobile,
    String cardMask,
    String idNumber,
    String cardNo,
    boolean byReview,
    String returnUrl) {}
