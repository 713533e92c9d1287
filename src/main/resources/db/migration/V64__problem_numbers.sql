-- A problem keeps its number when another one of its call is removed, so that what was handed on stays with it.

comment on column call_problems.position is 'Its number in the call and its order, from 1; it keeps it when another one is removed';
comment on column handoffs.problem_number is 'The number of the problem in its call; no problem has it when it was removed after the hand-off had ended';
