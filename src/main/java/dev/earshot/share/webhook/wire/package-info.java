/**
 * What goes over the wire: which addresses webhooks may reach, how, and what comes of an
 * attempt. Nothing here knows what is delivered, or whose it is.
 */
@NullMarked
package dev.earshot.share.webhook.wire;

import org.jspecify.annotations.NullMarked;
