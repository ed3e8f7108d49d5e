package dev.earshot.oauth;

import dev.earshot.core.Refusal;

/**
 * Client ID and secret are not a pair, or no longer ({@code invalid_client}): the owner
 * has to enter the right ones.
 */
public interface ClientRefused extends Refusal {

}
