package dev.earshot.oauth;

import dev.earshot.core.Refusal;

/**
 * The provider does not accept client ID and secret ({@code invalid_client}). The owner
 * has to enter the right ones.
 */
public interface ClientRefused extends Refusal {

}
