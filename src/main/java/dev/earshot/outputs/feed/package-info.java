/**
 * The feed: what plays as a JSON document at an address that scripts of other sites may
 * read.
 */
@NullMarked
package dev.earshot.outputs.feed;

import org.jspecify.annotations.NullMarked;
