package dev.earshot.providers.apaleo;

/**
 * The hotel accounts that people have linked.
 */
public interface HotelLinks {

	long count();

	/**
	 * Unlinks all of them, has their tokens revoked and ends the registration, before
	 * anybody can link another.
	 * @param agreed how many people the owner was told
	 * @param registration removes it
	 * @throws ApaleoRefused if more people have linked an account; nothing has changed
	 * then
	 */
	void removeAll(long agreed, Runnable registration);

}
