/**
 * What others may see of what plays: nothing of a private session, no advert, and for how
 * long an old state is still worth showing.
 */
@NullMarked
package dev.earshot.share.shown;

import org.jspecify.annotations.NullMarked;
