/**
 * The bank's staff (OPS-04): who may sign in, with which second factor, and what they may do. A
 * member is proposed by one and confirmed by another; sessions end by themselves. It keeps secrets
 * as digests and never shows one twice.
 */
@NullMarked
package bank.depository.staff;

import org.jspecify.annotations.NullMarked;
