/**
 * ListenBrainz, and servers that speak its API, such as Koito and maloja.
 */
@NullMarked
package dev.earshot.scrobbling.service.listenbrainz;

import org.jspecify.annotations.NullMarked;
