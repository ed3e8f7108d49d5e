package dev.earshot.spotify.payload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that can be played. A kind that is not known here reads as {@code null}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Void.class)
@JsonSubTypes({ @JsonSubTypes.Type(value = TrackItem.class, name = "track"),
		@JsonSubTypes.Type(value = EpisodeItem.class, name = "episode") })
public sealed interface Item permits TrackItem, EpisodeItem {

}
