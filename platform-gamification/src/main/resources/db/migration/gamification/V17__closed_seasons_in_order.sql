-- A page of how a closed season ended reads its own places only.
create index season_result_in_order on season_result (season, board, rank, participant) where rank is not null;
