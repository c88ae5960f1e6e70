package bank.depository.identity;

/** Who a customer says they are, with the card or account to check. Never logged in plain. */
public record Particulars(
    PartyName name, IdNumber idNumber, BankAccountNo account, MobileNo mobile) {}
