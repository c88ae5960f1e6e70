/**
 * Documents that leave the bank: PDF made from the same words as the pages, with fonts of our own
 * inside, sealed by head office (PAG-02, ACC-08). What a document says is the business of the
 * capability that asks for it. It never keeps a customer's words in plain form, and never makes a
 * document inside of a database transaction: it is slow.
 */
@NullMarked
package bank.depository.document;

import org.jspecify.annotations.NullMarked;
