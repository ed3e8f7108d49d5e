package dev.earshot.providers;

import java.util.List;

/**
 * The rows that a kind of provider has on the owner's page. Implemented by ordered beans.
 */
@FunctionalInterface
public interface ProviderRows {

	List<ProviderRow> all();

}
