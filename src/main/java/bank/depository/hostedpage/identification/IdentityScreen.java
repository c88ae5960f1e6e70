package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.Text;

/**
 * What the pages of an identification say, and where they are.
 *
 * @param path the task's path below the session's address
 * @param steps how many steps the whole has; 0 where they are not counted
 */
public record IdentityScreen(String path, Text title, Text lead, int steps) {}
