package bank.depository.account;

import bank.depository.identity.CardNo;
import bank.depository.identity.IdNumber;
import bank.depository.identity.Particulars;
import bank.depository.privacy.DataPurpose;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * What a known customer proves again who they are with: the number of the paper on file, and a card
 * of their own whose issuer is asked about everything on file (四码认证).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FreshIdentity {

  private final CustomerAccounts accounts;
  private final PersonVault vault;

  FreshIdentity(CustomerAccounts accounts, PersonVault vault) {
    this.accounts = accounts;
    this.vault = vault;
  }

  /** Whether it is the number on file. Refuses ID_NUMBER_INVALID where it is none at all. */
  public boolean isIdNumberOf(PlatformId platform, String customerNo, String typed) {
    Customer customer = accounts.customer(platform, customerNo);
    return new IdNumber(customer.idType(), typed)
        .equals(vault.idNumber(customer, DataPurpose.IDENTITY_CHECK));
  }

  /** The card as it is kept until its issuer has answered. */
  public byte[] kept(PlatformId platform, CardNo card) {
    return vault.resetCard(platform, card);
  }

  /** What the issuer of that card is asked. */
  public Particulars particulars(PlatformId platform, String customerNo, byte[] keptCard) {
    Customer customer = accounts.customer(platform, customerNo);
    return new Particulars(
        vault.name(customer, DataPurpose.IDENTITY_CHECK),
        vault.idNumber(customer, DataPurpose.IDENTITY_CHECK),
        vault.resetCard(customer, keptCard),
        vault.mobile(customer, DataPurpose.IDENTITY_CHECK));
  }
}
