/**
 * The database as its catalog tells it: the golden {@code db-migrations/schema.sql}, and what every
 * table must have so that platforms stay apart and the schema can grow.
 */
@NullMarked
package bank.depository.schema;

import org.jspecify.annotations.NullMarked;
