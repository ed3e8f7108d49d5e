package dev.earshot.standin;

import java.util.List;

/**
 * One page of a list.
 *
 * @param address the address of the list, without limit and offset
 * @param limit items on a page
 * @param offset items before the page
 */
record Paging(String address, int limit, int offset) {

	static Paging of(String address, Parameters query, int limit, int most) {
		Paging paging = new Paging(address, query.number("limit", limit), query.number("offset", 0));
		if (paging.limit < 1 || paging.limit > most || paging.offset < 0) {
			throw new SampleRefusal("error-400-invalid-id");
		}
		return paging;
	}

	JsonObject page(List<JsonObject> all) {
		int end = Math.min(all.size(), this.offset + this.limit);
		return new JsonObject().with("href", at(this.offset))
			.with("items", all.subList(Math.min(this.offset, end), end))
			.with("limit", this.limit)
			.with("next", (end < all.size()) ? at(end) : null)
			.with("offset", this.offset)
			.with("previous", (this.offset > 0) ? at(Math.max(0, this.offset - this.limit)) : null)
			.with("total", all.size());
	}

	private String at(int place) {
		char separator = this.address.contains("?") ? '&' : '?';
		return "%s%coffset=%d&limit=%d".formatted(this.address, separator, place, this.limit);
	}

}
