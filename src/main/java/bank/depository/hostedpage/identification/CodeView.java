package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.RowView;
import java.util.List;

/**
 * The code form.
 *
 * @param steps how many steps the whole has; 0 where they are not counted
 * @param waitSeconds seconds before another code may be asked for
 * @param secretWanted whether the card's own password is asked for
 * @param key the issuer's key to encrypt it to; empty where none is at hand
 * @param issuer what is known of the card's bank by its number
 */
public record CodeView(
    String path,
    int steps,
    String mobile,
    long waitSeconds,
    boolean secretWanted,
    String keyId,
    String key,
    List<RowView> issuer) {}
