-- What was typed of an abandoned call stays, for who takes that back.

comment on table call_drafts is 'One per form; deleted when the call is recorded, kept when it is cancelled. Nobody but the owner reads one';
