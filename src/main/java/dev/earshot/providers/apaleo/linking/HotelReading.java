package dev.earshot.providers.apaleo.linking;

import java.util.List;

import dev.earshot.core.Refusal;
import dev.earshot.providers.apaleo.HotelAccount;
import dev.earshot.providers.apaleo.HotelProperty;
import org.jspecify.annotations.Nullable;

/**
 * What apaleo tells about a linked account, as far as it does.
 *
 * @param account {@code null} if apaleo refused to tell
 * @param properties empty if there are none, or if apaleo refused to tell
 * @param refusal {@code null} if it told everything
 */
record HotelReading(@Nullable HotelAccount account, List<HotelProperty> properties, @Nullable Refusal refusal) {
}
