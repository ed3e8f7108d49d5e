package dev.earshot.standin;

public record Artist(String id, String name) {

	static Artist named(String name) {
		return new Artist(CatalogueId.of("artist", name), name);
	}

	public String uri() {
		return "spotify:artist:" + this.id;
	}

}
