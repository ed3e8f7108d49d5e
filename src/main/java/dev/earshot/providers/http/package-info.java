/**
 * Requests to addresses that the owner entered or that a provider named: which hosts they
 * may be, and how long and large an answer may be.
 */
@NullMarked
package dev.earshot.providers.http;

import org.jspecify.annotations.NullMarked;
