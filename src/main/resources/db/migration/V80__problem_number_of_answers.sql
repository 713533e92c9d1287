-- A problem has one number: what answered it and what it asked bear the number that it keeps in its call, no longer its place.

create temporary table places on commit drop as
    select call.number call_number, problem.position problem_number,
        row_number() over (partition by call.id order by problem.position) place
    from calls call join call_problems problem on problem.call_id = call.id;
delete from places where place = problem_number;

-- By way of negative numbers: the next place of the same call may still be taken.
update article_uses set problem_number = -places.problem_number from places
where places.call_number = article_uses.call_number and places.place = article_uses.problem_number;
update article_uses set problem_number = -problem_number where problem_number < 0;
comment on column article_uses.problem_number is 'The number that the problem keeps in its call';

update askings set problem_number = -places.problem_number from places
where places.call_number = askings.call_number and places.place = askings.problem_number;
update askings set problem_number = -problem_number where problem_number < 0;
comment on column askings.problem_number is 'The number that the problem keeps in its call';
