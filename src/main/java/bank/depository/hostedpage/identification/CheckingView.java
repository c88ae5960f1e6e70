package bank.depository.hostedpage.identification;

/**
 * The page that waits for the issuer.
 *
 * @param steps how many steps the whole has; 0 where they are not counted
 */
public record CheckingView(String path, int steps) {}
