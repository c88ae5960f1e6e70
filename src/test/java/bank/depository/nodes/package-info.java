/**
 * Several real processes of the packaged service on one database: the same instruction at two of
 * them, and what is left when one of them, or the database, is killed at work. Seen from outside
 * alone; nothing here uses a class of the service.
 */
package bank.depository.nodes;
