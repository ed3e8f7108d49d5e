package dev.earshot.webhooks;

/**
 * Published when a delivery that nobody has attempted yet is in the database, perhaps
 * long after its event.
 */
record DeliveryStored(String webhook) {
}
