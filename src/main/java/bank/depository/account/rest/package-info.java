/** Sub-accounts and their movements over the platform API (ACC-06, ACC-08, API-01). */
@NullMarked
package bank.depository.account.rest;

import org.jspecify.annotations.NullMarked;
