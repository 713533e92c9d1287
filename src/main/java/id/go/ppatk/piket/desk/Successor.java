package id.go.ppatk.piket.desk;

/**
 * Somebody who may take over the desk.
 *
 * @param staffId who
 * @param name the name as it is spoken
 * @param next whether it is their turn: they answer this phone now, or as the next
 */
record Successor(Long staffId, String name, boolean next) {
}
