package id.go.ppatk.piket.handoffs;

/**
 * How many callers were put through from one unit to another.
 *
 * @param fromUnit the unit of the menu that was pressed
 * @param toUnit the unit that was meant
 * @param count how many
 */
public record Transfers(String fromUnit, String toUnit, long count) {
}
