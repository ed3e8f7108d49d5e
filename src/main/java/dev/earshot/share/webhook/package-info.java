/**
 * Webhooks: what an account's outputs show is told to addresses of the person's choice,
 * signed, in order and persistently. Nothing is sent to addresses inside of the server's
 * network, whatever their names resolve to, unless the owner allowed the host.
 */
@NullMarked
package dev.earshot.share.webhook;

import org.jspecify.annotations.NullMarked;
