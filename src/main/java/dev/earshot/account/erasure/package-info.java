/**
 * What is kept about people: its export, its erasure, and the proof that nothing is left.
 */
@NullMarked
package dev.earshot.account.erasure;

import org.jspecify.annotations.NullMarked;
