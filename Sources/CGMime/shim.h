#pragma once
#include <glib.h>
#include <gmime/gmime.h>
