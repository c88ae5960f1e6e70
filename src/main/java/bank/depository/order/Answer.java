package bank.depository.order;

/**
 * The answer to an instruction.
 *
 * @param order how the order stood when the answer was first given
 * @param body what the platform is told
 * @param replayed whether this is the first answer, told again
 */
public record Answer<A>(OrderState order, A body, boolean replayed) {}
