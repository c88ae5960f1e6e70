package bank.depository.account;

import bank.depository.identity.CardNo;

/** What a person tells to prove who they are with their card (四码认证). Never logged in plain. */
public record FourFactors(Person person, CardNo cardNo) {}
