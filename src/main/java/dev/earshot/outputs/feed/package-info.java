/**
 * The feed: what plays as a JSON document, which scripts of other sites may read.
 */
@NullMarked
package dev.earshot.outputs.feed;

import org.jspecify.annotations.NullMarked;
