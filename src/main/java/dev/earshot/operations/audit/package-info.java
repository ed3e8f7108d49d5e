/**
 * The audit log: who did what and when, kept for 90 days.
 */
@NullMarked
package dev.earshot.operations.audit;

import org.jspecify.annotations.NullMarked;
