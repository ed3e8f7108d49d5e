package dev.earshot.standin;

import java.util.List;

import dev.earshot.standin.Playable.Track;

public record Playlist(String id, String name, Person owner, List<Track> tracks) {

	public String uri() {
		return "spotify:playlist:" + this.id;
	}

	public Context context() {
		return Context.of("playlist", this.id, this.name, this.tracks);
	}

}
