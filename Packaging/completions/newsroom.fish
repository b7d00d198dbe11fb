
# The first word may be a verb or the folder that the reader opens.
complete -c newsroom -n '__newsroom_should_offer_completions_for_positional "newsroom" -eq 1' -fa '(__fish_complete_directories)'
