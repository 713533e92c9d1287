package id.go.ppatk.piket.roster;

/**
 * What another module lets a person do below the part of a unit that may be written: a
 * bean of that module names the template that holds it.
 *
 * @param template a template with the fragment {@code form(part, week)}
 */
public record WeekForm(String template) {
}
