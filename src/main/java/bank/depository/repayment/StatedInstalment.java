package bank.depository.repayment;

import bank.depository.shared.Money;

/** What an instruction says an instalment is, to be held against the schedule (REP-01). */
record StatedInstalment(String projectNo, int instalmentNo, long principalFen, long interestFen) {

  Money principal() {
    return Money.ofFen(principalFen);
  }

  Money interest() {
    return Money.ofFen(interestFen);
  }
}
