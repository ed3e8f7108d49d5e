package dev.earshot.providers.apaleo;

/**
 * The hotel accounts that people have linked.
 */
public interface HotelLinks {

	long count();

	/**
	 * Unlinks all of them and has their tokens revoked.
	 */
	void removeAll();

}
