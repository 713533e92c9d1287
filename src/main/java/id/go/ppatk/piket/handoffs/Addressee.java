package id.go.ppatk.piket.handoffs;

import org.jspecify.annotations.Nullable;

/**
 * To whom something is handed.
 *
 * @param unitCode the unit
 * @param staffId the person, or {@code null} for anybody of the unit
 */
public record Addressee(String unitCode, @Nullable Long staffId) {
}
