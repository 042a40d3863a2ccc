package org.timelynotice.docket;

/** Who may see a case changed: sealed, unsealed, restricted or expunged. */
public record CaseAccessEvent(EventHeader header, CaseAccess access) implements CourtEvent {

    @Override
    public CaseAccessEvent with(EventHeader other) {
        return new CaseAccessEvent(other, access);
    }

    @Override
    public EventKind kind() {
        return EventKind.CASE_ACCESS;
    }

    @Override
    public Matter matter() {
        return Matter.access();
    }
}
